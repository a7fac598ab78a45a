/** What the names, roles and classes of HTML elements say: tables, no code that knows a page. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Elements that have no end tag. */
export const VOID = words('area base br col embed hr img input link meta param source track wbr');

/** Elements that stand apart from what is before and behind them; every other one stands within a line. */
export const BLOCKS = words(`
  address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer
  form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li main menu nav noframes noscript object ol
  optgroup option p pre script search section select style summary table tbody td template textarea tfoot th thead title
  tr ul video`);

/** An end tag does not reach what is open outside these (the scopes of the HTML standard). */
export const SCOPES = words('table td th caption template object html');

/** For an element that begins, those that it ends where they are open, and the elements that keep it from doing so. */
export const CLOSED_BY: Readonly<
  Record<string, { readonly ends: ReadonlySet<string>; readonly within: ReadonlySet<string> }>
> = (() => {
  const table = words('table template html');
  const list = words('ul ol menu dir table td th template html');
  const terms = words('dl table td th template html');
  return {
    li: { ends: words('li p'), within: list },
    dt: { ends: words('dt dd p'), within: terms },
    dd: { ends: words('dt dd p'), within: terms },
    td: { ends: words('td th'), within: table },
    th: { ends: words('td th'), within: table },
    tr: { ends: words('tr td th'), within: table },
    tbody: { ends: words('thead tbody tfoot tr td th caption'), within: table },
    thead: { ends: words('thead tbody tfoot tr td th caption'), within: table },
    tfoot: { ends: words('thead tbody tfoot tr td th caption'), within: table },
    option: { ends: words('option'), within: words('select template html') },
    body: { ends: words('head title'), within: words('html') },
  };
})();

/** Elements whose text no reader of the article sees as the article's. */
export const HIDDEN = words(`
  script style noscript template svg math iframe object embed nav form button select option textarea dialog menu audio
  video canvas map head title datalist meter progress frameset noframes rt rp
  amp-ad amp-sticky-ad amp-embed amp-consent amp-user-notification amp-sidebar amp-lightbox amp-social-share amp-analytics`);

/** What was taken out of the text, by its author. */
export const STRUCK = words('del s strike');

/** Values of `role` for what stands beside the article. */
export const HIDDEN_ROLES = words('navigation complementary contentinfo search dialog alertdialog banner menu toolbar');

/**
 * Parts of class names and ids for what stands beside the article or among its paragraphs: advertisements, lists of other
 * articles, appeals, comments, tools. The names that the content systems and their themes use.
 */
export const BESIDE = words(`
  ad ads advert advertisement advertising adslot dfp promo promos promotion sponsored sponsor outbrain taboola
  related recirc recirculation recommended recommendations trending popular mostread readmore morefrom teaser teasers
  newsletter subscribe subscription signup paywall regwall donate donation appeal bookmark bio
  cookie cookies consent gdpr onetrust didomi cmp cmp2 cookiebot usercentrics truste trustarc borlabs klaro osano
  comments comment disqus respond
  share sharing sharedaddy social sidebar widget widgets breadcrumb breadcrumbs navigation navbar menu toolbar pagination
  pager masthead footer print skip jp-relatedposts tags taxonomy copyright disclaimer correctionform`);

/** Before one of {@link BESIDE}, these say that it is not that: `has-sidebar`, `comments-open` is for the page. */
export const NEGATORS = words('has with no without hide is');

/**
 * Behind `paywall`, these say that it is what is paid for, and so does nothing behind it: search engines ask for that name
 * on the text that readers pay for.
 */
export const PAID = words('content body text article section');

/** Parts of class names for words that are set large beside the text. */
export const PULL_QUOTES = words('pullquote pull quote blockquote quotation quoted');

/** Parts of class names for what is said of a picture. */
export const CAPTIONS = words('caption captions figcaption');

/** Class names for text that only screen readers tell. */
export const UNSEEN = words(
  'sr-only visually-hidden visuallyhidden screen-reader-text screenreader a11y-hidden assistive-text',
);
