import { HostError } from '../host/host-error.ts';
import { byId } from '../report/formats.ts';
import type { Printed } from '../report/formats.ts';
import type { Style } from '../report/text/style.ts';

/** A report in one piece, or in several where all of it may not fit into one string. */
type Print = (printed: Printed, style: Style) => string | Generator<string>;

const json = async (): Promise<Print> => {
  const { printJson } = await import('../report/json.ts');
  return ({ report }) => printJson(report);
};

/** The formats of a check by name, each loaded when it is asked for. */
const CHECK: Readonly<Record<string, () => Promise<Print>>> = {
  text: async () => {
    const { printCheck } = await import('../report/text/check.ts');
    return (printed, style) => printCheck(printed.report, byId(printed.documents), style);
  },
  json,
  ndjson: async () => {
    const { printLine } = await import('../report/json.ts');
    return function* ({ report }) {
      for (const finding of report.findings) yield printLine(finding);
    };
  },
  html: async () => {
    const [{ printCheckPage }, { pageAssets }] = await Promise.all([
      import('../report/html/page.ts'),
      import('./page-assets.ts'),
    ]);
    return (printed) => printCheckPage(printed, pageAssets());
  },
  sarif: async () => (await import('../report/sarif.ts')).printSarif,
  junit: async () => (await import('../report/junit.ts')).printJunit,
  github: async () => (await import('../report/github.ts')).printGithub,
  rdjson: async () => (await import('../report/rdjson.ts')).printRdjson,
};

/** The formats of the variants of utterances. */
const CLUSTERS: Readonly<Record<string, () => Promise<Print>>> = {
  text: async () => {
    const { printClusters } = await import('../report/text/clusters.ts');
    return (printed, style) => printClusters(printed.report, byId(printed.documents), style);
  },
  json,
  ndjson: async () => (await import('../report/json.ts')).printClusterLines,
  html: async () => {
    const [{ printClusterPage }, { pageAssets }] = await Promise.all([
      import('../report/html/page.ts'),
      import('./page-assets.ts'),
    ]);
    return (printed) => printClusterPage(printed, pageAssets());
  },
};

/** A check's report in one of its formats. */
export const formatCheck = formatFrom(CHECK);

/** The report on utterances and their variants in one of its formats. */
export const formatClusters = formatFrom(CLUSTERS);

type Format = (format: string, printed: Printed, style: Style) => Promise<Iterable<string>>;

function formatFrom(formats: typeof CHECK): Format {
  return async (format, printed, style) => {
    const load = formats[format];
    if (load === undefined) throw new RangeError(`no format ${format}`);
    const print = await load();
    try {
      const text = print(printed, style);
      return typeof text === 'string' ? [text] : text;
    } catch (error) {
      if (!isTooLong(error)) throw error;
      throw new HostError(
        `the report is too large for --format ${format}; use --format json, or fewer files at a time`,
      );
    }
  };
}

/** Whether a text came to be more than one string may hold. */
function isTooLong(error: unknown): boolean {
  return error instanceof RangeError && error.message === 'Invalid string length';
}
