import { Session } from 'node:inspector';
import { check } from '/work/wt/lead/src/pipeline.ts';
import { read } from '/work/wt/lead/src/read/read.ts';
const s = new Session(); s.connect();
const post = (m: string, p: any = {}) => { let out: any; s.post(m as any, p, (e: any, r: any) => { if (e) throw e; out = r; }); return out; };
post('Profiler.enable');
post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
function take() {
  const { result } = post('Profiler.takePreciseCoverage');
  const by = new Map<string, number>(); let total = 0;
  for (const script of result) if (script.url.includes('/src/')) for (const f of script.functions) for (const r of f.ranges) { total += r.count; const k = script.url.split('/src/')[1] + ' ' + f.functionName; by.set(k, (by.get(k) ?? 0) + r.count); }
  return { total, by };
}
const w = 'The mayor said “we will go and we will stay” and left. ';
const PIECES: Record<string,string> = {
  plain: w, ell: '… ', ellq: '“no … … … yes” ', ell3: '“a … b [...] c” ', br: '“[a] [b]” ', brOpen: '“a [b ', nest: '“a ‘b ', para: '“a\n\n', words: '“we go we go we go ', oneq: 'go ', num: '1 2 3 ', numw: 'one hundred and ', money: '$1.5m ', dots: '. . . ', dash: '—', ell4: '. . . . .', qs: 'Q. Why? A. No. ', label: 'MAYOR QUILL: we go.\n', he: 'he said “go” ', apos: "'a' ", de: '„a“ ', fr: '« a » ', neg: '“not never no ', cond: '“if we go unless ', said: ' said ', cap: 'Ada ', emph: '**“a”** ', head: '# “a b c d”\n\n', li: '- “a b c d”\n', bq: '> a b c d\n', table: '|“a b c d”|\n', masked: 'f---ing ', hy: 'a-b-', contr: "'s ", sic: '“a [sic] b” ', comma: '“a,” he said, “b,” ',caps: 'WE GO. ',
};
const only = process.argv[2];
for (const [k, p] of Object.entries(PIECES)) {
  if (only && k !== only) continue;
  const c: number[] = []; let last: any[] = [];
  for (const n of [16_000, 32_000]) {
    const body = p.repeat(Math.ceil(n / p.length)).slice(0, n);
    const text = k === 'oneq' || k === 'num' || k === 'numw' || k === 'money' || k==='dots'||k==='ell'||k==='ell4'||k==='caps'||k==='contr'||k==='hy'||k==='masked' ? `“${body}”, said Ada Quill.` : body;
    const d = await read({ id: 'a', path: 'a.md', role: 'draft', text });
    const e = await read({ id: 'b', path: 'b.md', role: 'source', text: text.replace('go', 'stay') });
    take();
    check([d, e], { against: true });
    const r = take(); c.push(r.total); last.push(r.by);
  }
  const ratio = c[1]! / c[0]!;
  console.log(ratio > 2.4 ? 'BAD ' : 'ok  ', k.padEnd(8), c, ratio.toFixed(2));
  if (ratio > 2.4) { const rows = [...last[1]].map(([f, v]: any) => [f, v, v / (last[0].get(f) ?? 1)]).filter((r: any) => r[2] > 2.4).sort((a: any, b: any) => b[1] - a[1]).slice(0, 6); for (const r of rows) console.log('      ', ...r); }
}
