/** Lines to write on. */
export const Lines = ({ count }: { count: number }) =>
  Array.from({ length: count }, (_, at) => <span key={at} className="block h-8 border-b border-edge" />);
