const KEPT_AS = 'misquote-theme';

/** Dark or light: as the system has it, until the reader says otherwise. */
export function startTheme(button: HTMLButtonElement | null): void {
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = (): boolean => (root.dataset['theme'] ?? (system.matches ? 'dark' : 'light')) === 'dark';
  const tell = (): void => {
    if (button !== null) button.textContent = isDark() ? 'Light' : 'Dark';
  };
  const kept = remembered();
  if (kept === 'dark' || kept === 'light') root.dataset['theme'] = kept;
  tell();
  system.addEventListener('change', tell);
  button?.addEventListener('click', () => {
    root.dataset['theme'] = isDark() ? 'light' : 'dark';
    remember(root.dataset['theme']);
    tell();
  });
}

/** A page opened from a file may be refused any storage. */
function remembered(): string | null {
  try {
    return localStorage.getItem(KEPT_AS);
  } catch {
    return null;
  }
}

function remember(theme: string): void {
  try {
    localStorage.setItem(KEPT_AS, theme);
  } catch {
    // Kept for as long as the page is open.
  }
}
