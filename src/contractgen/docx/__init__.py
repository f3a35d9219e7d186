"""Writing a document as DOCX into the styles of a look."""
