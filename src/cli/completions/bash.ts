import type { CompletedCommand } from './table.ts';

/** Completions for bash 4 and later. What none of its words fits is left to the completion of file names. */
export function bashCompletions(commands: readonly CompletedCommand[]): string {
  const values = commands.flatMap(({ name, flags }) =>
    flags.flatMap((flag) => {
      if (flag.takes === 'none') return [];
      const words = flag.takes === 'choice' ? `_misquote_words '${flag.choices.join(' ')}'; ` : '';
      return [`    ${name}:${flag.name}) ${words}return ;;`];
    }),
  );
  const operands = commands.flatMap(({ name, operands }) =>
    operands.length === 0 ? [] : [`    ${name}:*) _misquote_words '${operands.join(' ')}' ;;`],
  );
  const flags = commands.map(
    (command) => `    ${command.name}:-*) _misquote_words '${command.flags.map(({ name }) => name).join(' ')}' ;;`,
  );
  return `# bash completion for misquote: eval "$(misquote completion bash)"
_misquote_words() {
  local IFS=$' \\n'
  COMPREPLY=($(compgen -W "$1" -- "$current"))
}

_misquote() {
  local current="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD - 1]}" command= word
  COMPREPLY=()
  # Bash takes "--format=json" for three words.
  if [[ $current == = ]]; then
    current=
  elif [[ $before == = ]]; then
    before="\${COMP_WORDS[COMP_CWORD - 2]}"
  fi
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD - 1}"; do
    if [[ $word != -* ]]; then
      command=$word
      break
    fi
  done
  case "$command:$before" in
${values.join('\n')}
  esac
  case "$command:$current" in
    :-*) _misquote_words '--help --version --no-color' ;;
    :*) _misquote_words '${commands.map(({ name }) => name).join(' ')}' ;;
${[...flags, ...operands].join('\n')}
  esac
}

complete -o bashdefault -o default -F _misquote misquote
`;
}
