// The ids of what the project holds itself to: [L2] is a rule of the domain (src/domain/SPEC.md), [ROB-5] a goal of
// docs/quality.md. A test's title begins with the ids it holds the code to; a comment names them in brackets as well.

const RULE = /^- \*\*([A-Z]\d+)\*\*/gm;
const GOAL = /^\| \*\*([A-Z][A-Z\d]*-\d+)\*\* \|.*\| ([^|]*) \|$/gm;
const MENTION = /\[([A-Z]\d{1,2}|[A-Z][A-Z\d]*-\d+)\]/g;
const MENTION_IN_SPEC = /\b([A-Z]\d{1,2})\b/g;
const TITLE = /['"`](\[[A-Z\d-]+\](?:(?: |, | to )?\[[A-Z\d-]+\])*)/g;
const COMMAND = /`(?:npm|npx) /;
const PATH = /`((?:src|tests|scripts|docs)\/[^`]+)`/g;

/**
 * @typedef {{ readonly path: string, readonly text: string }} Source
 * @param {{ readonly spec: string, readonly quality: string, readonly sources: readonly Source[] }} project
 * @returns {string[]} one sentence for each fault; none if every id means one thing and has a test
 */
export function findRuleIdFaults({ spec, quality, sources }) {
  const rules = [...spec.matchAll(RULE)].map(([, id = '']) => id);
  const goals = [...quality.matchAll(GOAL)].map(([, id = '', evidence = '']) => ({ id, evidence }));
  const defined = [...rules, ...goals.map(({ id }) => id)];
  const known = new Set(defined);
  const tested = new Set(sources.filter(isTest).flatMap(findIdsInTitles));
  const paths = new Set(sources.map(({ path }) => path));

  return [
    ...repeated(defined).map((id) => `${id} is defined more than once.`),
    ...rules.filter((id) => !tested.has(id)).map((id) => `${id} of src/domain/SPEC.md has no test.`),
    ...goals
      .filter(({ id, evidence }) => !tested.has(id) && !COMMAND.test(evidence))
      .map(({ id }) => `${id} of docs/quality.md has no test and names no command.`),
    ...goals.flatMap(({ id, evidence }) =>
      [...evidence.matchAll(PATH)]
        .filter(([, path = '']) => !paths.has(path))
        .map(([, path]) => `${id} of docs/quality.md names ${path}, which does not exist.`),
    ),
    ...findUnknown(known, { path: 'src/domain/SPEC.md', text: spec }, MENTION_IN_SPEC),
    ...sources.flatMap((source) => findUnknown(known, source, MENTION)),
  ];
}

/** @param {Source} source */
function isTest({ path }) {
  return path.startsWith('tests/');
}

/** @param {Source} source */
function findIdsInTitles({ text }) {
  return [...text.matchAll(TITLE)].flatMap(([, ids = '']) => findMentions(ids, MENTION));
}

/** @param {ReadonlySet<string>} known @param {Source} source @param {RegExp} pattern */
function findUnknown(known, { path, text }, pattern) {
  const unknown = findMentions(text, pattern).filter((id) => !known.has(id));
  return [...new Set(unknown)].map((id) => `${path} names ${id}, which is defined nowhere.`);
}

/** @param {string} text @param {RegExp} pattern */
function findMentions(text, pattern) {
  return [...text.matchAll(pattern)].map(([, id = '']) => id);
}

/** @param {readonly string[]} ids */
function repeated(ids) {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}
