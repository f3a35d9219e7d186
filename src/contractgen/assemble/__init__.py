"""From a library and a deal to a document: select, number, link and populate, as pure stages."""
