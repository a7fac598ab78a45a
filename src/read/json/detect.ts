/** Which of the JSON forms of articles a text is, by the names of its fields: those that no other form has. */

interface Signature {
  /** One of each group must be there. */
  readonly groups: readonly (readonly string[])[];
}

const SIGNATURES: Readonly<Record<string, Signature>> = {
  ans: { groups: [['content_elements'], ['headlines', 'canonical_url', 'owner', 'canonical_website']] },
  wordpress: { groups: [['date_gmt'], ['content'], ['rendered', 'raw']] },
  ghost: { groups: [['published_at'], ['uuid', 'comment_id'], ['html', 'plaintext', 'lexical', 'mobiledoc']] },
  podcast: { groups: [['segments'], ['body'], ['startTime']] },
  whisper: {
    groups: [['segments', 'transcription', 'utterances', 'avg_logprob'], ['text'], ['start', 'timestamps', 'offsets']],
  },
  ninjs: {
    groups: [
      ['body_html', 'body_text', 'body_xhtml', 'bodies'],
      [
        'versioncreated',
        'versionCreated',
        'firstcreated',
        'firstCreated',
        'firstpublished',
        'pubstatus',
        'pubStatus',
        'contentCreated',
      ],
      ['uri', 'guid'],
    ],
  },
};

/** Whether the text is JSON of the form that has this name. Linear in its length. */
export function isJsonForm(name: string, head: string, text: string): boolean {
  if (!/^[[{]/.test(head)) return false;
  const names = namesIn(text);
  const signature = SIGNATURES[name];
  return signature?.groups.every((group) => group.some((one) => names.has(one))) ?? false;
}

/** Names deeper than this are not the record's own. */
const DEEPEST = 5;
/** An article's record has some hundred. */
const MOST_NAMES = 2000;
/** The text asked about last: every form asks about the same one. */
let last: { readonly text: string; readonly names: ReadonlySet<string> } = { text: '', names: new Set() };

function namesIn(text: string): ReadonlySet<string> {
  if (last.text === text) return last.names;
  const names = new Set<string>();
  let depth = 0;
  for (let at = 0; at < text.length && names.size < MOST_NAMES; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x7b || code === 0x5b) depth++;
    else if (code === 0x7d || code === 0x5d) depth--;
    else if (code === 0x22) {
      const end = endOfString(text, at + 1);
      const isName =
        depth <= DEEPEST &&
        end - at <= 40 &&
        text
          .slice(end + 1, end + 20)
          .trimStart()
          .startsWith(':');
      if (isName) names.add(text.slice(at + 1, end));
      at = end;
    }
  }
  last = { text, names };
  return names;
}

function endOfString(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5c) at++;
    else if (code === 0x22) return at;
  }
  return text.length;
}
