export function BrandMark() {
  return (
    <span className="inline-flex items-center gap-2.5 font-medium text-base tracking-tight">
      <svg viewBox="0 0 24 24" aria-hidden="true" className="size-5">
        <rect width="24" height="24" rx="6" fill="var(--color-accent-solid)" />
        <path d="M9 7.2v9.6l8-4.8z" fill="#fff" />
        <path d="M5.5 6v12" stroke="#fff" strokeWidth="1.6" strokeLinecap="round" />
      </svg>
      AIPROD Studio
    </span>
  );
}
