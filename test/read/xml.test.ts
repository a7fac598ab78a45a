import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readXml, textOf } from '../../src/read/xml.ts';
import { processorTime } from '../support/processor-time.ts';

function eventsOf(text: string): string[] {
  const events: string[] = [];
  readXml(text, 'wire.xml', {
    open: ({ uri, name }, start, end) => events.push(`open ${uri}|${name} ${text.slice(start, end)}`),
    close: ({ name }, start, end) => events.push(`close ${name} ${text.slice(start, end)}`),
    text: (start, end, isRaw) => events.push(`${text.slice(start, end)} = ${textOf(text, start, end, isRaw)}`),
  });
  return events;
}

test('places are places in the file', () => {
  assert.equal(
    eventsOf(
      '<?xml version="1.0"?>\r\n<!DOCTYPE a SYSTEM "a.dtd">\r\n<a xmlns:x="urn:x">q<!-- <b> -->r &amp;\r\n😀&mdash;<x:c/><![CDATA[<&amp;>]]></a>\n',
    ),
    [
      'open |a <a xmlns:x="urn:x">',
      'q = q',
      'r &amp;\r\n😀&mdash; = r &\r\n😀—',
      'open urn:x|c <x:c/>',
      'close c ',
      '<&amp;> = <&amp;>',
      'close a </a>',
    ],
  );
});

test('what is no XML is told with its line', () => {
  const reads = (text: string) => () => eventsOf(text);
  assert.throws(
    reads('<a>\n<b></a>'),
    /^wire\.xml:2: not well-formed XML: unexpected close tag; export the file again$/,
  );
  assert.throws(reads('<a>\n'), /^wire\.xml:2: not well-formed XML: unclosed tag: a; .+$/);
  assert.throws(reads('plain words'), /not well-formed XML/);
  assert.throws(reads(''), /not well-formed XML/);
});

test('entities are refused, never expanded', () => {
  const bomb = `<!DOCTYPE a [<!ENTITY l0 "ha">${Array.from({ length: 30 }, (_, i) => `<!ENTITY l${i + 1} "&l${i};&l${i};">`).join('')}]><a>&l30;</a>`;
  assert.throws(() => eventsOf(bomb), /^wire\.xml:1: declares entities of its own, which are not expanded; .+$/);
  const outside = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>';
  assert.throws(() => eventsOf(outside), /declares entities of its own/);
});

test('deep nesting is refused, and many tags take linear time', () => {
  assert.throws(() => eventsOf('<a>'.repeat(100_000)), /^wire\.xml:1: elements nest deeper than 256; .+$/);
  const started = processorTime();
  readXml(`<a>${'<b c="d">e</b><!-- f -->'.repeat(50_000)}</a>`, 'wire.xml', {
    open: () => {},
    close: () => {},
    text: () => {},
  });
  assert.ok(processorTime() - started < 20_000);
});

test.run();
