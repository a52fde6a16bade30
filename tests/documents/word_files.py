"""Word files made part by part, so that each test shows the one thing it is about."""

import io
import zipfile
from collections.abc import Mapping

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'


def paragraph(text: str, properties: str = "", before: str = "") -> str:
    """A paragraph of one run."""
    return f'<w:p><w:pPr>{properties}</w:pPr>{before}<w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def styled(text: str, style: str) -> str:
    """A paragraph in a style."""
    return paragraph(text, f'<w:pStyle w:val="{style}"/>')


def listed(text: str, list_id: int = 1, level: int = 0) -> str:
    """A paragraph that Word numbers."""
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>')


def document(*body: str) -> str:
    """The main part."""
    return f"<w:document {W} {R}><w:body>{''.join(body)}</w:body></w:document>"


def styles(*each: str) -> str:
    """The part of styles."""
    return f"<w:styles {W}>{''.join(each)}</w:styles>"


def style(name: str, rest: str = "") -> str:
    """A paragraph style; its id is its name without spaces."""
    return f'<w:style w:type="paragraph" w:styleId="{name.replace(" ", "")}"><w:name w:val="{name}"/>{rest}</w:style>'


def numbering(levels: Mapping[int, tuple[str, str]], more: str = "") -> str:
    """The part of numbering: one list, each level with its form and its pattern."""
    told = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{pattern}"/></w:lvl>'
        for level, (form, pattern) in levels.items()
    )
    first = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    return f'<w:numbering {W}><w:abstractNum w:abstractNumId="0">{told}</w:abstractNum>{first}{more}</w:numbering>'


def footnotes(notes: Mapping[int, str]) -> str:
    """The part of footnotes, by Word's own ids."""
    told = "".join(f'<w:footnote w:id="{key}">{paragraph(text)}</w:footnote>' for key, text in notes.items())
    return f"<w:footnotes {W}>{told}</w:footnotes>"


def docx(main: str | bytes, parts: Mapping[str, str | bytes] | None = None) -> bytes:
    """A Word file of this main part and further parts by name ("word/styles.xml")."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", main)
        for name, part in (parts or {}).items():
            archive.writestr(name, part)
    return buffer.getvalue()
