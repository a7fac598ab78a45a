/** The library on this folder's story: which paper says what that the agency does not. Run: node examples/api.mjs */
import { readFile } from 'node:fs/promises';
import { check, read } from 'misquote';

const papers = ['harbour-post.md', 'selmer-gazette.md', 'grenhaven-standard.md'];
const documentOf = async (name, role) => {
  const text = await readFile(new URL(name, import.meta.url), 'utf8');
  return read({ id: name, path: name, role, text });
};

const source = await documentOf('agency-original.md', 'source');
const drafts = await Promise.all(papers.map((name) => documentOf(name, 'draft')));
const report = check([...drafts, source], { against: true, profile: 'ap' });

for (const { path, line, rule, actual, expected } of report.findings) {
  console.log(`${path}:${line} ${rule}\n  ${actual}\n  ${expected}`);
}
