import type { CompletedCommand, CompletedFlag } from './table.ts';

/** Completions for zsh, to be evaluated after `compinit` or to be kept as `_misquote` on the `fpath`. */
export function zshCompletions(commands: readonly CompletedCommand[]): string {
  const described = commands.map(({ name, summary }) => `    ${quoted(`${name}:${escaped(summary, ':')}`)}`);
  const cases = commands.map(({ name, flags, operands }) => {
    const specs = [...flags.map(specOf), operands.length === 0 ? '*:file:_files' : `1:word:(${operands.join(' ')})`];
    return `    ${name})\n      _arguments -s ${specs.map((spec) => `\\\n        ${quoted(spec)}`).join(' ')}\n      ;;`;
  });
  return `#compdef misquote
# zsh completion for misquote: eval "$(misquote completion zsh)"
_misquote() {
  local -a commands
  commands=(
${described.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe -t commands command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join('\n')}
  esac
}

if [[ \${funcstack[1]} == _misquote ]]; then
  _misquote "$@"
else
  compdef _misquote misquote
fi
`;
}

function specOf({ name, describe, takes, choices, repeats }: CompletedFlag): string {
  const values = { none: '', choice: `:value:(${choices.join(' ')})`, file: ':file:_files', text: ':value: ' };
  return `${repeats ? '*' : ''}${name}[${escaped(describe, '[]')}]${values[takes]}`;
}

function escaped(text: string, special: string): string {
  return [...text].map((char) => (char === '\\' || special.includes(char) ? `\\${char}` : char)).join('');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
