import type { FieldError } from "../api/types";

interface Component {
  id: string;
  key?: string;
  path?: string;
  components?: Component[];
}

/** Messages of one field; inside a list, those of each row. */
type Messages = string[] | { [row: number]: Messages };

/** The server's messages as form-js keeps them, and those that belong to no field. */
export interface PlacedErrors {
  byField: Record<string, Messages>;
  others: string[];
}

const ROW = /^(.+?)\[(\d+)]\.(.+)$/;

/** Places messages for fields such as "note" or "countedLines[0].itemId" at the fields of a Camunda Form. */
export function placeErrors(schema: object, errors: FieldError[]): PlacedErrors {
  const components = (schema as { components?: Component[] }).components ?? [];
  const placed: PlacedErrors = { byField: {}, others: [] };
  for (const { field, message } of errors) {
    const place = find(components, field);
    if (place) put(placed.byField, place, message);
    else placed.others.push(message);
  }
  return placed;
}

function put(messages: Record<string | number, unknown>, [step, ...rest]: (string | number)[], message: string): void {
  if (rest.length === 0) messages[step!] = [...((messages[step!] as string[] | undefined) ?? []), message];
  else put((messages[step!] ??= {}) as Record<string | number, unknown>, rest, message);
}

/** The field's id, followed by the rows that lead to it. */
function find(components: Component[], name: string): (string | number)[] | null {
  const inList = ROW.exec(name);
  if (inList) {
    const list = components.find((component) => component.path === inList[1]);
    const place = list && find(list.components ?? [], inList[3]!);
    return place ? [place[0]!, Number(inList[2]), ...place.slice(1)] : null;
  }
  for (const component of components) {
    if (component.key === name) return [component.id];
    const within = component.path ? null : find(component.components ?? [], name);
    if (within) return within;
  }
  return null;
}
