/** The shapes of a 24 × 24 grid, drawn with a pen of 1.8. */
const SHAPES = {
  today: 'M4 11 12 4l8 7v8a1 1 0 0 1-1 1h-4v-6H9v6H5a1 1 0 0 1-1-1z',
  calendar: 'M5 6h14a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1zM4 10.500h16M8 3.500v4M16 3.500v4',
  run: 'M3 17h3l2.500-9 4 12 3-8 1.500 5H21',
  coach: 'M5 5h14a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-7l-4.500 4v-4H5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1z',
  settings: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 4.800v4.400M9 14.800v4.400',
  check: 'm5 12.500 4.500 4.500L19 7.500',
  close: 'M6 6l12 12M18 6 6 18',
  skip: 'M6 5l8 7-8 7zM18 5v14',
  undo: 'M8 5 4 9l4 4M4.500 9H14a5.500 5.500 0 0 1 0 11H9',
  move: 'M12 3v18M3 12h18M12 3 9.500 5.500M12 3l2.500 2.500M12 21l-2.500-2.500M12 21l2.500-2.500M3 12l2.500-2.500M3 12l2.500 2.500M21 12l-2.500-2.500M21 12l-2.500 2.500',
  left: 'm14.500 5-7 7 7 7',
  right: 'm9.500 5 7 7-7 7',
  down: 'm5 9 7 7 7-7',
  plus: 'M12 5v14M5 12h14',
  upload: 'M12 16V4M12 4 7.500 8.500M12 4l4.500 4.500M4 15v4a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1v-4',
  download: 'M12 4v12M12 16l-4.500-4.500M12 16l4.500-4.500M4 15v4a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1v-4',
  trash: 'M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5',
  edit: 'M4 20h4L19 9l-4-4L4 16zM13 7l4 4',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5M12 7.700v.1',
  warning: 'M12 4 2.500 20h19zM12 10v5M12 17.500v.1',
  flag: 'M6 21V4M6 4.500h12l-2.500 4 2.500 4H6',
  link: 'M10 14a4 4 0 0 0 5.700 0l3-3A4 4 0 0 0 13 5.300l-1 1M14 10a4 4 0 0 0-5.700 0l-3 3A4 4 0 0 0 11 18.700l1-1',
  watch: 'M12 17.500a5.500 5.500 0 1 0 0-11 5.500 5.500 0 0 0 0 11zM9 7l.500-4h5l.500 4M9 17l.500 4h5l.500-4M12 9.500V12l1.500 1',
  send: 'M4 12 20 4l-5 16-3.500-6.500zM11.500 13.500 20 4',
  stop: 'M7 7h10v10H7z',
  more: 'M6 12h.1M12 12h.1M18 12h.1',
  trophy: 'M8 4h8v5a4 4 0 0 1-8 0zM8 5H4.500v1.500A3.500 3.500 0 0 0 8 10M16 5h3.500v1.500A3.500 3.500 0 0 1 16 10M12 13v4M8.500 20h7M10 17h4v3h-4z',
} as const;

export type IconName = keyof typeof SHAPES;

/** An icon beside text; it never carries information alone. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={SHAPES[name]} fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
