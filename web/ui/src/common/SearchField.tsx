import { Search } from "@carbon/react";
import { useEffect, useRef, useState } from "react";

interface Props {
  id?: string;
  label: string;
  placeholder: string;
  value: string;
  onChange: (value: string) => void;
}

const PAUSE_MS = 300;

/** A text filter that takes effect at a pause, so that a large list is not asked for at every letter. */
export function SearchField({ id, label, placeholder, value, onChange }: Props) {
  const [text, setText] = useState(value);
  const told = useRef(value);
  const tell = useRef(onChange);
  tell.current = onChange;
  useEffect(() => {
    if (value === told.current) return;
    told.current = value;
    setText(value);
  }, [value]);
  useEffect(() => {
    const wanted = text.trim();
    if (wanted === told.current) return;
    const pause = setTimeout(() => {
      told.current = wanted;
      tell.current(wanted);
    }, PAUSE_MS);
    return () => clearTimeout(pause);
  }, [text]);
  return <Search id={id} size="md" labelText={label} placeholder={placeholder} value={text} onChange={(event) => setText(event.target.value)} />;
}
