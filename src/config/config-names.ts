/** Names under which a configuration is looked for, in this order, in a folder and those above it. */
export const CONFIG_NAMES = ['misquote.config.yaml', 'misquote.config.yml', 'misquote.config.json'] as const;
