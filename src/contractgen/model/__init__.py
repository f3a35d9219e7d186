"""The nouns of contractgen: frozen data without files, clocks or third-party imports."""
