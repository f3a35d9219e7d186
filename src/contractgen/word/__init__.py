"""The Word-reading layer: a DOCX as its reader sees it, for the label engine, the PDF engine and the checks."""
