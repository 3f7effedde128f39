/** A cart that rolls into the open ring of a core. */
export const Logo = () => (
  <svg class="logo" viewBox="0 0 52 40" aria-hidden="true">
    <circle
      cx="18"
      cy="20"
      r="14"
      fill="none"
      stroke="currentColor"
      stroke-width="4"
      stroke-dasharray="66 22"
      transform="rotate(-45 18 20)"
    />
    <path d="M18 11h18l12 9-12 9H18z" fill="currentColor" />
    <path class="logo-state" d="M18 11h6v18h-6z" />
  </svg>
);
