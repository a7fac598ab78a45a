/**
 * An OpenDocument text in memory: parts and markup as LibreOffice 7.4 writes them for a document with tracked changes, a
 * comment, a text box, a note and hidden text.
 */
import { strToU8, zipSync } from 'fflate';

const NAMESPACES = ['office', 'style', 'text', 'table', 'draw', 'meta', 'manifest']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');
const FO =
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"';

const change = (id: string, what: string, deleted = ''): string =>
  `<text:changed-region xml:id="${id}" text:id="${id}"><text:${what}><office:change-info><dc:creator>Desk</dc:creator><dc:date>2024-03-02T10:00:00</dc:date></office:change-info>${deleted}</text:${what}></text:changed-region>`;

const CONTENT = `<?xml version="1.0" encoding="UTF-8"?>
<office:document-content ${NAMESPACES} ${FO} office:version="1.3"><office:automatic-styles><style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/><style:style style:name="T2" style:family="text"><style:text-properties text:display="none"/></style:style></office:automatic-styles><office:body><office:text><text:tracked-changes>${change('ct1', 'deletion', '<text:p>real </text:p>')}${change('ct2', 'deletion', '<text:p>once</text:p>')}${change('ct3', 'insertion')}</text:tracked-changes><text:sequence-decls/><text:p text:style-name="P1">Ferry board knew for years</text:p><text:p text:style-name="Standard">The ferry makes no <text:change text:change-id="ct1"/>money. “We told the mini<text:span text:style-name="T1">stry</text:span> <text:change text:change-id="ct2"/><text:change-start text:change-id="ct3"/>twice<text:change-end text:change-id="ct3"/><office:annotation office:name="0"><dc:creator>Desk</dc:creator><dc:date>2024-03-02T10:00:00</dc:date><text:p>Did she say that?</text:p></office:annotation> and got no
  answer from anybody there,<office:annotation-end office:name="0"/>” said Edda Voss.<text:note text:id="ftn1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p text:style-name="Footnote">The minutes of the “first” hearing.</text:p></text:note-body></text:note></text:p><text:p text:style-name="Standard">The board<text:s text:c="3"/>met<text:tab/>again.<text:span text:style-name="T2">hidden</text:span><draw:frame draw:name="Frame1" text:anchor-type="char"><draw:text-box><text:p text:style-name="Frame_20_contents">The harbor master, Jarek Sool, was not asked.</text:p></draw:text-box><svg:desc>A box</svg:desc></draw:frame></text:p><text:p text:style-name="Standard">Line one.<text:line-break/>Line two.<text:soft-page-break/></text:p><text:list><text:list-item><text:p text:style-name="P2">One thing more</text:p></text:list-item></text:list><text:p text:style-name="Standard"/></office:text></office:body></office:document-content>`;

const META = `<?xml version="1.0" encoding="UTF-8"?>
<office:document-meta ${NAMESPACES} ${FO} office:version="1.3"><office:meta><meta:initial-creator>Ada Prynne</meta:initial-creator><meta:creation-date>2024-03-01T09:30:00</meta:creation-date><dc:date>2024-03-02T10:00:00</dc:date><meta:generator>LibreOffice/7.4.7.2$Linux_X86_64</meta:generator></office:meta></office:document-meta>`;

const MANIFEST = `<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest ${NAMESPACES} manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/></manifest:manifest>`;

export function odtFile(): Uint8Array {
  return zipSync(
    {
      mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
      'content.xml': strToU8(CONTENT),
      'meta.xml': strToU8(META),
      'META-INF/manifest.xml': strToU8(MANIFEST),
    },
    { mtime: new Date('1980-01-01T00:00:00') },
  );
}
