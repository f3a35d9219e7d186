"""contractgen: contracts as code, from versioned clauses to proved DOCX and PDF."""
