"""Archives are ordinary ZIP files, and their bytes follow from their content alone."""

from __future__ import annotations

import io
import zipfile

from hypothesis import given, settings
from hypothesis import strategies as st

from contractgen.docx.archive import archive, deflated, stored

NAMES = st.text(alphabet="abcdefghij/._[]", min_size=1, max_size=30)


@settings(max_examples=60)
@given(st.dictionaries(NAMES, st.tuples(st.binary(max_size=5000), st.booleans()), max_size=8))
def test_whatever_goes_in_comes_out(parts: dict[str, tuple[bytes, bool]]) -> None:
    entries = [(deflated if packed else stored)(name, content) for name, (content, packed) in parts.items()]
    with zipfile.ZipFile(io.BytesIO(archive(entries))) as package:
        assert package.namelist() == list(parts)
        assert package.testzip() is None
        assert [package.read(name) for name in parts] == [content for content, _ in parts.values()]
        assert all(info.external_attr == 0 and info.extra == b"" for info in package.infolist())


def test_an_entry_is_compressed_once_and_copied_as_often_as_needed() -> None:
    entry = deflated("a.xml", b"<a/>" * 100)
    assert archive([entry]) == archive([entry]) == archive([deflated("a.xml", b"<a/>" * 100)])
