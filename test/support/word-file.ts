/**
 * A Word file in memory, with the parts, names and relations that Word 365 writes (compared with files it saved; LibreOffice
 * 7.4 opens what this makes and shows the same text).
 */
import { strToU8, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = `xmlns:w="${W}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
 xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"
 xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" mc:Ignorable="w14"
 xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"`;
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export interface WordFile {
  /** The content of `w:body`. */
  readonly body: string;
  readonly footnotes?: string;
  readonly comments?: string;
  readonly created?: string;
  readonly creator?: string;
}

export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (runs: string, properties = ''): string =>
  `<w:p w:rsidR="00A77427" w:rsidRDefault="00A77427">${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;

export function wordFile({ body, footnotes, comments, created, creator = 'Ada Prynne' }: WordFile): Uint8Array {
  const override = (part: string, type: string): string =>
    `<Override PartName="/${part}" ContentType="${TYPE}.${type}+xml"/>`;
  const relation = (id: number, kind: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${R}/${kind}" Target="${target}"/>`;
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('word/document.xml', 'document.main')}${override('word/styles.xml', 'styles')}${footnotes === undefined ? '' : override('word/footnotes.xml', 'footnotes')}${comments === undefined ? '' : override('word/comments.xml', 'comments')}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>${relation(1, 'officeDocument', 'word/document.xml')}</Relationships>`,
    'word/document.xml': `${XML}<w:document ${NAMESPACES}><w:body>${body}<w:sectPr w:rsidR="00A77427"><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
    'word/_rels/document.xml.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation(1, 'styles', 'styles.xml')}${footnotes === undefined ? '' : relation(2, 'footnotes', 'footnotes.xml')}${comments === undefined ? '' : relation(3, 'comments', 'comments.xml')}</Relationships>`,
    'word/styles.xml': `${XML}<w:styles ${NAMESPACES}><w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Standard"/></w:style><w:style w:type="paragraph" w:customStyle="1" w:styleId="Zeile"><w:name w:val="Hausschlagzeile"/><w:basedOn w:val="berschrift1"/></w:style><w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/></w:style></w:styles>`,
    'docProps/core.xml': `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title></dc:title><dc:creator>${creator}</dc:creator><cp:lastModifiedBy>desk</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${created ?? '2024-03-01T09:30:00Z'}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">2024-03-02T10:00:00Z</dcterms:modified></cp:coreProperties>`,
  };
  if (footnotes !== undefined) {
    parts['word/footnotes.xml'] =
      `${XML}<w:footnotes ${NAMESPACES}><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>${footnotes}</w:footnotes>`;
  }
  if (comments !== undefined) parts['word/comments.xml'] = `${XML}<w:comments ${NAMESPACES}>${comments}</w:comments>`;
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])), {
    mtime: new Date('1980-01-01T00:00:00'),
  });
}
