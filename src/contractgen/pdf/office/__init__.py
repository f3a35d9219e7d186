"""The second PDF engine: LibreOffice, caged, for looks beyond what the embedded engine draws."""
