"""A Word file as three people leave it: tracked changes, a table, a note, a text box, a page head, comments; and its like in .odt."""

from __future__ import annotations

import io
import zipfile

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ' xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" mc:Ignorable="w14 w15"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def run(text: str, properties: str = "") -> str:
    """A run of text."""
    space = ' xml:space="preserve"' if text != text.strip() else ""
    return f'<w:r w:rsidR="00A1">{f"<w:rPr>{properties}</w:rPr>" if properties else ""}<w:t{space}>{text}</w:t></w:r>'


def paragraph(*runs: str, properties: str = "") -> str:
    """A paragraph of runs."""
    return f'<w:p w:rsidR="00A2">{f"<w:pPr>{properties}</w:pPr>" if properties else ""}{"".join(runs)}</w:p>'


def inserted(text: str, author: str, number: int) -> str:
    """A tracked insertion."""
    return f'<w:ins w:id="{number}" w:author="{author}" w:date="2026-03-02T09:00:00Z">{run(text)}</w:ins>'


def deleted(text: str, author: str, number: int) -> str:
    """A tracked deletion."""
    return (
        f'<w:del w:id="{number}" w:author="{author}" w:date="2026-03-02T09:05:00Z">'
        f'<w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'
    )


def text_box(*paragraphs: str) -> str:
    """A run with a text box, as Word writes one: for newer versions and again for older ones."""
    inside = "".join(paragraphs)
    shape = (
        '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1800000" cy="600000"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>'
        f"<wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp>"
    )
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="1800000" cy="600000"/>'
        '<wp:docPr id="1" name="Text Box 1"/><a:graphic>'
        f'<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">{shape}</a:graphicData>'
        "</a:graphic></wp:inline></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></v:shape></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )


BODY = "".join(
    (
        paragraph(run("Harbour bridge to close for repairs"), properties='<w:pStyle w:val="Heading1"/>'),
        paragraph(run("By Inge Aasen")),
        paragraph(
            run("The council of Skarvik voted on Monday to close the harbour bridge, said Mayor "),
            run("Ole Brand", "<w:b/>"),
            run("vik", "<w:b/><w:i/>"),
            run(", who has led the town since 2019. The work will cost 4 million kroner &amp; take a year."),
        ),
        paragraph(
            run("“We have no choice,” "),
            deleted("Brandvik ", "Tor Lie", 11),
            inserted("Brandwik ", "Tor Lie", 12),
            '<w:commentRangeStart w:id="3"/>',
            run("said on Monday."),
            '<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>',
            inserted(" The the ferry will run every hour.", "Mai Sund", 13),
            '<w:r><w:footnoteReference w:id="2"/></w:r>',
        ),
        "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr>"
        f"<w:tc><w:tcPr/>{paragraph(run('Ferry'))}</w:tc>"
        f"<w:tc><w:tcPr/>{paragraph(run('Leaves from from the pier'))}</w:tc></w:tr></w:tbl>",
        paragraph(
            run("The bridge was built in 1962. "), text_box(paragraph(run("Call the the town hall."))), run("It is old.")
        ),
        paragraph(run("A resident, Siri Moen, said she would miss the view.")),
        '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/></w:sectPr>',
    )
)
PARTS = {
    "[Content_Types].xml": f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/octet-stream"/>'
    + "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{TYPES}.{kind}+xml"/>'
        for name, kind in (
            ("document", "document.main"),
            ("styles", "styles"),
            ("footnotes", "footnotes"),
            ("header1", "header"),
            ("comments", "comments"),
            ("commentsExtended", "commentsExtended"),
        )
    )
    + "</Types>",
    "_rels/.rels": f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{RELATION}/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/document.xml": f"{HEAD}<w:document {NAMES}><w:body>{BODY}</w:body></w:document>",
    "word/_rels/document.xml.rels": f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{RELATION}/styles" Target="styles.xml"/>'
    f'<Relationship Id="rId2" Type="{RELATION}/footnotes" Target="footnotes.xml"/>'
    f'<Relationship Id="rId3" Type="{RELATION}/header" Target="header1.xml"/>'
    f'<Relationship Id="rId4" Type="{RELATION}/comments" Target="comments.xml"/>'
    '<Relationship Id="rId5" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended"'
    ' Target="commentsExtended.xml"/></Relationships>',
    "word/styles.xml": f'{HEAD}<w:styles {NAMES}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/>'
    "</w:style></w:styles>",
    "word/footnotes.xml": f'{HEAD}<w:footnotes {NAMES}><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
    f'<w:footnote w:id="2">{paragraph(run("The timetable is on on the town’s site."))}</w:footnote></w:footnotes>',
    "word/header1.xml": f"{HEAD}<w:hdr {NAMES}>{paragraph(run('Draft of the the harbour story'))}</w:hdr>",
    "word/comments.xml": f'{HEAD}<w:comments {NAMES}><w:comment w:id="3" w:author="Kari Dahl" w:initials="KD">'
    '<w:p w14:paraId="11111111"><w:r><w:t>Who said it?</w:t></w:r></w:p></w:comment></w:comments>',
    "word/commentsExtended.xml": f'{HEAD}<w15:commentsEx {NAMES}><w15:commentEx w15:paraId="11111111" w15:done="0"/></w15:commentsEx>',
    "word/media/picture.bin": "not touched",
}


def zipped(parts: dict[str, str | bytes]) -> bytes:
    """A package of parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            how = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name, (2026, 3, 2, 9, 0, 0)), data, how)
    return file.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    """The parts of a package."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def word_draft(**changed: str) -> bytes:
    """The Word file; `document=…` gives another text for `word/document.xml`."""
    return zipped({**PARTS, **{f"word/{name}.xml": text for name, text in changed.items()}})


ODT_NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    ' xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3"'
)
ODT_BODY = (
    '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>Tor Lie</dc:creator>'
    "<dc:date>2026-03-02T09:00:00</dc:date></office:change-info><text:p>Brandvik </text:p></text:deletion></text:changed-region>"
    '<text:changed-region text:id="c2"><text:insertion><office:change-info><dc:creator>Mai Sund</dc:creator>'
    "<dc:date>2026-03-02T09:00:00</dc:date></office:change-info></text:insertion></text:changed-region></text:tracked-changes>"
    '<text:h text:style-name="P1" text:outline-level="1">Harbour bridge to close for repairs</text:h>'
    "<text:p>The council of Skarvik voted on Monday to close the harbour bridge, said Mayor <text:span>Ole Brand</text:span>vik, who has"
    "<text:s/>led the town since 2019. The work will cost 4 million kroner &amp; take a year.</text:p>"
    '<text:p>“We have no choice,” <text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>Brandwik '
    '<text:change-end text:change-id="c2"/>said<office:annotation><dc:creator>Kari Dahl</dc:creator><text:p>Who said the the it?</text:p>'
    '</office:annotation> on Monday. The the ferry will run every hour.<text:note text:id="n1" text:note-class="footnote">'
    "<text:note-citation>1</text:note-citation><text:note-body><text:p>The timetable is on on the site.</text:p></text:note-body>"
    "</text:note></text:p>"
    '<table:table><table:table-column table:number-columns-repeated="2"/><table:table-row><table:table-cell><text:p>Ferry</text:p></table:table-cell>'
    "<table:table-cell><text:p>Leaves from from the pier</text:p></table:table-cell></table:table-row></table:table>"
    "<text:list><text:list-item><text:p>A resident, Siri Moen, said she would miss the view.</text:p></text:list-item></text:list>"
)
ODT_PARTS = {
    "mimetype": "application/vnd.oasis.opendocument.text",
    "content.xml": f'{HEAD}<office:document-content {ODT_NAMES}><office:automatic-styles><style:style style:name="P1" style:family="paragraph"'
    ' style:parent-style-name="Heading_20_1"/></office:automatic-styles>'
    f"<office:body><office:text>{ODT_BODY}</office:text></office:body></office:document-content>",
    "styles.xml": f'{HEAD}<office:document-styles {ODT_NAMES}><office:styles><style:style style:name="Heading_20_1"'
    ' style:display-name="Heading 1" style:family="paragraph"/></office:styles><office:automatic-styles><style:page-layout style:name="pm1"/>'
    '</office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm1"><style:header>'
    "<text:p>Draft of the the harbour story</text:p></style:header></style:master-page></office:master-styles></office:document-styles>",
    "META-INF/manifest.xml": f'{HEAD}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">'
    '<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="application/vnd.oasis.opendocument.text"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    '<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/></manifest:manifest>',
}
