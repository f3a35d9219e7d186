"""Drawing a finished DOCX as PDF."""

import logging

# pypdf tells of irregularities through its logger; here they are findings, never lines on somebody's terminal.
logging.getLogger("pypdf").addHandler(logging.NullHandler())
