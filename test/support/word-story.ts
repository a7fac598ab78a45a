import { paragraph, run, wordFile } from './word-file.ts';

const by = 'w:author="Desk" w:date="2024-03-02T10:00:00Z"';

/** What an editor sees once the changes of {@link WORD_STORY} are accepted. */
export const ACCEPTED = [
  'heading: Ferry board knew for years',
  'The ferry makes no money. “We told the ministry twice and got no answer from anybody there,” said Edda Voss.',
  'The board met-again in March and nobody from the bank came.',
  'The quay at noon.',
  'The harbor master, Jarek Sool, was not asked.',
  'Line one. Line two.',
  'Grenhaven',
  '1904',
  'blockquote: Nobody on the quay was asked.',
  'list-item: One thing more',
  'The minutes of the “first” hearing.',
];

/** A story with what Word puts in one: runs torn apart by its spelling marks, changes, comments, a text box, a table. */
export const WORD_STORY = wordFile({
  body: [
    paragraph(run('Ferry board knew for years'), '<w:pStyle w:val="Zeile"/>'),
    paragraph(
      `${run('The ferry makes no ')}<w:del w:id="1" ${by}><w:r><w:delText xml:space="preserve">real </w:delText></w:r></w:del>${run('money. “We told the mini')}<w:proofErr w:type="spellStart"/>${run('stry ')}<w:del w:id="2" ${by}><w:r><w:delText>once</w:delText></w:r></w:del><w:ins w:id="3" ${by}>${run('twice')}</w:ins><w:commentRangeStart w:id="0"/>${run(' and got no answer from anybody there,')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${run('” said Edda Voss.')}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="1"/></w:r>`,
    ),
    paragraph(
      `${run('The board met')}<w:r><w:noBreakHyphen/></w:r>${run('again in March ')}`,
      `<w:rPr><w:del w:id="4" ${by}/></w:rPr>`,
    ),
    paragraph(`${run('and nobody from the bank came.')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>`),
    paragraph(
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${paragraph(run('The harbor master, Jarek Sool, was not asked.'))}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph(run('The harbor master, Jarek Sool, was not asked.'))}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:moveFromRangeStart w:id="5" ${by} w:name="move1"/><w:moveFrom w:id="6" ${by}>${run('At noon. ')}</w:moveFrom><w:moveFromRangeEnd w:id="5"/>${run('The quay ')}<w:moveTo w:id="7" ${by}>${run('at noon. ')}</w:moveTo>`,
    ),
    paragraph(`<w:r><w:t>Line one.</w:t><w:br/><w:t>Line two.</w:t></w:r><w:r><w:br w:type="page"/></w:r>`),
    `<w:tbl><w:tr><w:tc>${paragraph(run('Grenhaven'))}</w:tc><w:tc>${paragraph(`${run('19')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('04')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`)}</w:tc></w:tr><w:tr><w:trPr><w:del w:id="8" ${by}/></w:trPr><w:tc>${paragraph(`<w:del w:id="9" ${by}><w:r><w:delText>Gone</w:delText></w:r></w:del>`, `<w:rPr><w:del w:id="10" ${by}/></w:rPr>`)}</w:tc></w:tr></w:tbl>`,
    paragraph(run('Nobody on the quay was asked.'), '<w:pStyle w:val="Zitat"/>'),
    paragraph(
      run('One thing more'),
      '<w:pStyle w:val="Standard"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
    ),
    paragraph(''),
  ].join(''),
  footnotes: `<w:footnote w:id="1">${paragraph(`<w:r><w:footnoteRef/></w:r>${run('The minutes of the “first” hearing.')}`)}</w:footnote>`,
  comments: `<w:comment w:id="0" ${by}>${paragraph(run('Did she say that?'))}</w:comment>`,
});
