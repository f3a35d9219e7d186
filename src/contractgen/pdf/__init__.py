"""Drawing a finished DOCX as PDF."""
