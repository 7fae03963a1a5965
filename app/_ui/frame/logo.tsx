/** Three rising bars under a dashed target. */
export function Logo() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <rect width="24" height="24" rx="5" fill="var(--kb-digital)" />
      <path d="M6.5 18v-4M11 18v-6.5M15.5 18V9" stroke="#fff" strokeWidth="2.6" />
      <path d="M4 7.2h16" stroke="#9fd0c8" strokeWidth="1.8" strokeDasharray="2.6 2" />
    </svg>
  );
}
