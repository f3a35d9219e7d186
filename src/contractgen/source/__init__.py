"""From files to the model: strict YAML, JSON Schema, clauses, templates, deals, the library and its locks."""
