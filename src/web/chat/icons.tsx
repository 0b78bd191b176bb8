/** Line icons on a 20 × 20 grid; the text beside them, or the button's label, says what they mean. */
function Icon({ path, filled = false }: { path: string; filled?: boolean }) {
  return (
    <svg
      class="icon"
      viewBox="0 0 20 20"
      width="20"
      height="20"
      aria-hidden="true"
      fill={filled ? "currentColor" : "none"}
      stroke={filled ? "none" : "currentColor"}
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      <path d={path} />
    </svg>
  );
}

export const CloseIcon = () => <Icon path="M5 5l10 10M15 5L5 15" />;
export const SendIcon = () => <Icon path="M10 16V4M5 9l5-5 5 5" />;
export const StopIcon = () => (
  <Icon
    path="M6.5 5h7A1.5 1.5 0 0 1 15 6.5v7a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 5 13.5v-7A1.5 1.5 0 0 1 6.5 5z"
    filled
  />
);
export const CopyIcon = () => <Icon path="M7.5 7.5h8v8h-8zM4.5 12.5v-8h8" />;
export const CheckIcon = () => <Icon path="M4.5 10.5l3.5 3.5 7.5-8" />;
export const RetryIcon = () => <Icon path="M15.5 10a5.5 5.5 0 1 1-1.7-4M14 2.8V6h-3.2" />;
export const PlusIcon = () => <Icon path="M10 4.5v11M4.5 10h11" />;
export const ThumbIcon = () => (
  <Icon path="M6.5 9v7.5H4A1 1 0 0 1 3 15.5v-5.5A1 1 0 0 1 4 9zM6.5 9l3-6a2 2 0 0 1 1.800 2.200L11 8h4a1.5 1.5 0 0 1 1.5 1.800l-1 5.400a1.5 1.5 0 0 1-1.5 1.300H6.5" />
);
