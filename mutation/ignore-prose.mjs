/** Keeps Stryker from mutating what a rule's page says: prose, that no test should pin word by word. */
const PROSE = ['docs', 'summary'];

const ignorer = {
  shouldIgnore: (path) =>
    path.isObjectProperty() && PROSE.includes(path.node.key.name) ? 'prose for people' : undefined,
};

export const strykerPlugins = [{ kind: 'Ignore', name: 'prose', value: ignorer }];
