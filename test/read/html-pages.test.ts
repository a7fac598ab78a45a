/**
 * The article among everything else of a page: invented pages in the shapes that content systems and their themes print.
 * Of each it is said what must be read, in order, and what of it must not.
 */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { read } from '../../src/read/read.ts';
import { blocksOf } from '../support/held-against.ts';

const LEAD = 'The eastern pier of the Quarrel Hill bridge will stay closed for the summer, the county said on Friday.';
const SAID = '“No bus crosses it until I say so,” said Ines Calloway, the chief engineer, who has seen the cracks.';
const LAST = 'The ferry will carry the children to school, and the county pays for it until the autumn holidays.';
const STORY = [LEAD, SAID, LAST];
/** What stands beside the article: prose too, with quotations of other people in it. */
const OTHER = '“We count eels by hand, and nobody thanks us,” said Ottoline Brandt in another story of the same week.';
const REMARK =
  '“The engineer knows nothing of bridges,” wrote a reader who calls himself Pontifex, and he wrote it at length.';
const APPEAL =
  'You have read three articles this month; a subscription costs less than a coffee a day, so think about it.';

const p = (...texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('\n');
const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bridge | Courier</title>${head}</head><body>${body}</body></html>`;

interface Shape {
  readonly html: string;
  /** All that is read, in order; headings and captions with their kind. */
  readonly reads: readonly string[];
}

const H1 = 'heading: Bridge stays shut';

const SHAPES: Readonly<Record<string, Shape>> = {
  'cards of related stories within the article, each an article': {
    html: page(`<main><article class="story"><h1>Bridge stays shut</h1>${p(LEAD, SAID)}
<div class="c-cards"><article class="card"><h3><a href="/eels">Eels counted</a></h3><p>${OTHER}</p></article>
<article class="card"><h3><a href="/ferry">Ferry runs</a></h3><p>${OTHER}</p></article></div>${p(LAST)}</article></main>`),
    reads: [H1, ...STORY],
  },
  'a river of other stories below, longer than the article': {
    html: page(`<div id="content"><article><h1>Bridge stays shut</h1>${p(...STORY)}</article>
<section class="river">${`<article><h2><a href="/x">Eels</a></h2><p>${OTHER}</p><p>${OTHER}</p></article>`.repeat(4)}</section></div>`),
    reads: [H1, ...STORY],
  },
  'a live blog: an entry each an article': {
    html: page(`<main><h1>Bridge stays shut</h1><div class="liveblog" itemscope itemtype="https://schema.org/LiveBlogPosting">
${STORY.map((text, i) => `<article class="post" itemprop="liveBlogUpdate"><h2>At ${9 + i} o'clock</h2><p>${text}</p><p>Entry ${i} of the day goes on for some more words than that, as they do.</p></article>`).join('')}</div></main>`),
    reads: [
      H1,
      ...STORY.flatMap((text, i) => [
        `heading: At ${9 + i} o'clock`,
        text,
        `Entry ${i} of the day goes on for some more words than that, as they do.`,
      ]),
    ],
  },
  'a live blog of accelerated pages': {
    html: page(`<article><h1>Bridge stays shut</h1><amp-live-list id="l" data-poll-interval="15000"><button update>New</button><div items>
${STORY.map((text, i) => `<div id="e${i}" data-sort-time="${i}"><p>${text}</p></div>`).join('')}</div></amp-live-list></article>`),
    reads: [H1, ...STORY],
  },
  'comments, each an article, in the main part': {
    html: page(`<main id="primary"><article class="post-7 post type-post"><header class="entry-header"><h1>Bridge stays shut</h1></header>
<div class="entry-content">${p(...STORY)}</div></article>
<div id="comments" class="comments-area"><ol class="comment-list">${`<li class="comment even"><article class="comment-body"><footer class="comment-meta"><b>Pontifex</b></footer><div class="comment-content"><p>${REMARK}</p><p>${REMARK}</p></div></article></li>`.repeat(5)}</ol></div></main>`),
    reads: [H1, ...STORY],
  },
  'comments in elements of the page itself': {
    html: page(`<article><h1>Bridge stays shut</h1>${p(...STORY)}<div id="disqus_thread"><p>${REMARK}</p></div>
<section id="reader-comments"><p>${REMARK}</p></section></article>`),
    reads: [H1, ...STORY],
  },
  'a sign-up for the newsletter between paragraphs': {
    html: page(`<article><h1>Bridge stays shut</h1>${p(LEAD)}<div class="newsletter-signup__inline"><h3>Morning post</h3><p>Get the best of the Courier in your letter box each morning, free of charge and of nonsense.</p></div>${p(SAID)}
<figure class="element element-newsletter"><figcaption>The best of the valley each morning, chosen by the desk and sent at six.</figcaption></figure>${p(LAST)}</article>`),
    reads: [H1, ...STORY],
  },
  'lists of what to read next': {
    html: page(`<article><h1>Bridge stays shut</h1>${p(LEAD)}<aside data-component="rich-link" class="element element-rich-link"><p>${OTHER}</p></aside>${p(SAID)}
<div class="more-on-this-story"><h2>More on this story</h2><ul><li><a href="/1">Eels counted by hand again, and nobody thanks the people who count them</a></li><li><a href="/2">Ferry runs at night</a></li></ul></div>
<p><strong>READ MORE:</strong> <a href="/3">Eels counted by hand again, and nobody thanks those who count</a></p>
<p>Also read: <a href="/4">Ferry runs at night from the first of June, its operator says</a></p>${p(LAST)}</article>`),
    reads: [H1, LEAD, SAID, 'heading: More on this story', LAST],
  },
  'a page of components with hashed class names': {
    html: page(`<div id="__next"><header role="banner"><nav>${'<a href="/">Home</a>'.repeat(9)}</nav></header><main id="main-content"><article class="sc-a1 kZyqEf">
<div data-component="headline-block" class="sc-b2 jXr"><h1 class="sc-c3 lPq">Bridge stays shut</h1></div>
<div data-component="byline-block" class="sc-b2 jXr"><span>Ottoline Brandt</span><span>River Courier</span></div>
<figure><div data-component="image-block"><img alt=""></div><figcaption>The pier in May</figcaption></figure>
${STORY.map((text) => `<div data-component="text-block" class="sc-b2 jXr"><p class="sc-d4 oQw">${text}</p></div>`).join('')}
<div data-component="links-block" class="sc-b2 jXr"><h2>More on this</h2><ul><li><p><a href="/a">Eels counted by hand again, and nobody thanks those who count</a></p></li></ul></div>
<div data-component="topic-list" class="sc-b2 jXr"><ul><li><a href="/t">Bridges</a></li><li><a href="/u">Ferries</a></li></ul></div></article></main></div>`),
    reads: [H1, 'Ottoline BrandtRiver Courier', 'caption: The pier in May', ...STORY, 'heading: More on this'],
  },
  'an accelerated page': {
    html: `<!doctype html><html ⚡ lang="en"><head><meta charset="utf-8"><style amp-boilerplate>body{}</style></head><body><amp-sidebar id="s" layout="nodisplay"><ul><li>${OTHER}</li></ul></amp-sidebar>
<article class="amp-wp-article"><header><h1>Bridge stays shut</h1></header><div class="amp-wp-article-content">${p(LEAD)}<amp-ad width="300"><div placeholder>${APPEAL}</div></amp-ad>${p(SAID)}
<amp-img src="x"><noscript><img src="x"></noscript></amp-img><amp-embed type="taboola"><div>${OTHER}</div></amp-embed>${p(LAST)}</div></article>
<amp-consent id="c"><div id="ui"><p>We and our partners keep things on your device, and you may say no to it in the settings below.</p></div></amp-consent></body></html>`,
    reads: [H1, ...STORY],
  },
  'a main part and no article': {
    html: page(`<div class="top"><p>${OTHER}</p></div><main><h1>Bridge stays shut</h1><div class="field field--name-body field--type-text-with-summary">${p(...STORY)}</div></main>
<aside class="layout-sidebar-first"><p>${OTHER}</p></aside>`),
    reads: [H1, ...STORY],
  },
  'a node of Drupal with its links and its block of similar nodes': {
    html: page(`<div class="layout-container"><main role="main"><div class="region region-content"><article data-history-node-id="7" role="article" class="node node--type-article node--view-mode-full"><h1>Bridge stays shut</h1>
<div class="node__content clearfix"><div class="field field--name-body field__item">${p(...STORY)}</div><div class="node__links"><ul class="links inline"><li><a href="/c">Add comment</a></li></ul></div></div></article>
<div class="views-element-container block block-views similar-stories"><article class="node node--view-mode-teaser"><h2><a href="/e">Eels</a></h2><p>${OTHER}</p></article><article class="node node--view-mode-teaser"><h2><a href="/f">Ferry</a></h2><p>${OTHER}</p></article></div></div></main></div>`),
    reads: [H1, ...STORY],
  },
  'an article that ends in a paywall': {
    html: page(`<article><h1>Bridge stays shut</h1><div class="article__body">${p(...STORY)}<div class="paywall-teaser"><h2>Read on</h2><p>${APPEAL}</p></div></div>
<div class="piano-offer subscribe-wall"><p>${APPEAL}</p></div><div class="c-regwall"><p>${APPEAL}</p></div></article>`),
    reads: [H1, ...STORY],
  },
  'text behind a paywall that the page holds': {
    html: page(
      `<article><h1>Bridge stays shut</h1><div class="article-body">${p(LEAD)}<div class="paywall-content">${p(SAID, LAST)}</div></div></article>`,
    ),
    reads: [H1, ...STORY],
  },
  'nothing but divs': {
    html: page(`<div class="w"><div class="t"><div><a href="/">Home</a></div><div><a href="/n">News</a></div></div><div class="x"><div class="h">Bridge stays shut</div><div class="y">
${STORY.map((text) => `<div class="z">${text}</div>`).join('')}</div></div><div class="b"><div>© River Courier</div><div><a href="/i">Imprint</a></div></div></div>`),
    reads: [...STORY],
  },
  'text between line breaks': {
    html: page(
      `<table width="100%"><tr><td width="20%"><a href="/">Home</a><br><a href="/n">News</a></td><td><h1>Bridge stays shut</h1>${STORY.join('<br><br>\n')}</td></tr></table>`,
    ),
    reads: [H1, ...STORY],
  },
  'a page to be printed': {
    html: page(
      `<div class="print-content"><div class="print-title"><h1>Bridge stays shut</h1></div><div class="print-body">${p(...STORY)}</div><div class="print-footer">Printed from courier.example</div></div><script>window.print()</script>`,
    ),
    reads: [H1, ...STORY],
  },
  'what the page calls the body of its article': {
    html: page(`<div itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline">Bridge stays shut</h1><div class="teaserbox"><p>${OTHER}</p></div>
<div itemprop="articleBody">${p(...STORY)}</div><div class="below"><p>${OTHER}</p></div></div>`),
    reads: [H1, ...STORY],
  },
  'a section that is named the body of the article': {
    html: page(`<div id="app"><main id="site-content"><article id="story"><header><h1>Bridge stays shut</h1></header><section name="articleBody" class="meteredContent css-1r7ky0e">
${STORY.map((text) => `<div class="css-s99gbd StoryBodyCompanionColumn"><div class="css-53u6y8"><p class="css-at9mc1">${text}</p></div></div>`).join('')}</section><div class="bottom-of-article"><p>Ottoline Brandt covers the valley. She has been with the Courier since the old bridge was opened to trucks.</p></div></article></main></div>`),
    reads: [
      H1,
      ...STORY,
      'Ottoline Brandt covers the valley. She has been with the Courier since the old bridge was opened to trucks.',
    ],
  },
  'hidden elements': {
    html: page(`<article><h1>Bridge stays shut</h1>${p(LEAD)}<p hidden>${OTHER}</p><div style="display: none"><p>${OTHER}</p></div><p aria-hidden="true">${OTHER}</p><p class="sr-only">${OTHER}</p><template><p>${OTHER}</p></template>
<p style="visibility:hidden">${OTHER}</p>${p(SAID, LAST)}</article>`),
    reads: [H1, ...STORY],
  },
  'a wall of cookies before it, longer than the article': {
    html: page(`<div id="onetrust-consent-sdk"><div id="onetrust-banner-sdk"><div class="ot-sdk-container">${p(...Array.from({ length: 8 }, (_, i) => `We and our ${90 + i} partners store things on your device, to measure what you read and to sell it to others.`))}</div></div></div>
<div class="fc-consent-root"><p>${APPEAL}</p></div><div id="didomi-host"><p>${APPEAL}</p></div><div class="cmp-wrapper"><p>${APPEAL}</p></div><div id="CybotCookiebotDialog"><p>${APPEAL}</p></div>
<main><article><h1>Bridge stays shut</h1>${p(...STORY)}</article></main>`),
    reads: [H1, ...STORY],
  },
  'what is shown without scripts': {
    html: page(
      `<noscript><p>Please turn on scripts in your browser to read this page of the River Courier as it was meant to be.</p></noscript><article><h1>Bridge stays shut</h1>${p(LEAD)}<noscript><p>${OTHER}</p></noscript>${p(SAID, LAST)}</article>`,
    ),
    reads: [H1, ...STORY],
  },
  'captions, credits, videos and their texts': {
    html: page(`<article><h1>Bridge stays shut</h1><div class="wp-caption alignright"><img alt=""><p class="wp-caption-text">The pier in May</p></div>${p(LEAD)}
<figure class="wp-block-image"><img alt="“alt”"><figcaption class="wp-element-caption">Cracks in June <span class="credit">A. Quill</span></figcaption></figure>${p(SAID)}
<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="/e"><div class="kg-bookmark-content"><div class="kg-bookmark-title">Eels</div><div class="kg-bookmark-description">${OTHER}</div></div></a></figure>
<div class="video-player"><video><track label="English"></video></div>${p(LAST)}</article>`),
    reads: [H1, 'caption: The pier in May', LEAD, 'caption: Cracks in June A. Quill', SAID, LAST],
  },
  'a post that was embedded from elsewhere': {
    html: page(
      `<article><h1>Bridge stays shut</h1>${p(LEAD, SAID)}<blockquote class="twitter-tweet"><p lang="en">No bus. None. Not one.</p>&mdash; Ines Calloway (@calloway) <a href="x">March 1, 2024</a></blockquote><script async src="w.js"></script>${p(LAST)}</article>`,
    ),
    reads: [
      H1,
      LEAD,
      SAID,
      'blockquote: No bus. None. Not one.',
      'blockquote: — Ines Calloway (@calloway) March 1, 2024',
      LAST,
    ],
  },
  'the author, the tools and the tags around the text': {
    html: page(`<article class="post h-entry"><h1>Bridge stays shut</h1><div class="share-tools"><ul><li>Share</li></ul></div><div class="post__body">${p(...STORY)}</div>
<div class="author-bio"><h3>About the author</h3><p>Ottoline Brandt has written on bridges for eleven years and has never crossed one without looking down.</p></div><footer class="tags"><p>Filed under bridges, ferries and the county</p></footer></article>`),
    reads: [H1, ...STORY],
  },
  'a story between two others without end': {
    html: page(
      `<main><div class="infinite"><article data-url="/bridge"><h1>Bridge stays shut</h1>${p(...STORY)}</article><article data-url="/eels"><h1>Eels counted</h1><p>${OTHER}</p></article></div></main>`,
    ),
    reads: [H1, ...STORY],
  },
};

for (const [name, { html, reads }] of Object.entries(SHAPES)) {
  test(`a page: ${name}`, async () => {
    const document = await read({ id: 'd1', path: 'page.html', role: 'source', text: html });
    assert.is(document.text.length, html.length);
    assert.equal(blocksOf(document), reads);
  });
}

test.run();
