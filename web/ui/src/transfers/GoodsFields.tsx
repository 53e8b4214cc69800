import { Button, TextInput } from "@carbon/react";

export interface Goods {
  itemId: string;
  quantity: string;
}

export const noGoods = (): Goods => ({ itemId: "", quantity: "" });

/** What is wrong with the lines, by `lines[0].itemId` as the server names its fields. */
export function checkGoods(goods: Goods[]): Record<string, string> {
  const errors: Record<string, string> = {};
  goods.forEach(({ itemId, quantity }, index) => {
    if (!itemId.trim()) errors[`lines[${index}].itemId`] = "Name the item.";
    if (!/^[1-9]\d{0,8}$/.test(quantity.trim())) errors[`lines[${index}].quantity`] = "Enter a whole number from 1.";
  });
  return errors;
}

export const goodsLines = (goods: Goods[]) => goods.map(({ itemId, quantity }) => ({ itemId: itemId.trim(), quantity: Number(quantity) }));

interface Props {
  goods: Goods[];
  errors: Record<string, string>;
  onChange: (goods: Goods[]) => void;
  /** Items to choose from; any may be typed. */
  itemIds?: string[];
  /** What to know of an item before its quantity is typed. */
  help?: (itemId: string) => string | undefined;
}

/** Items and quantities, line by line. */
export function GoodsFields({ goods, errors, onChange, itemIds, help }: Props) {
  const set = (index: number, changes: Partial<Goods>) => onChange(goods.map((line, at) => (at === index ? { ...line, ...changes } : line)));
  return (
    <fieldset className="df-goods">
      <legend className="cds--label">Lines</legend>
      {itemIds && (
        <datalist id="goods-items">
          {itemIds.map((itemId) => (
            <option key={itemId} value={itemId} />
          ))}
        </datalist>
      )}
      {goods.map((line, index) => (
        <div className="df-goods-line" key={index}>
          <TextInput id={`goods-item-${index}`} size="md" autoComplete="off" {...(itemIds && { list: "goods-items" })} labelText={`Item of line ${index + 1}`} value={line.itemId} invalid={Boolean(errors[`lines[${index}].itemId`])} invalidText={errors[`lines[${index}].itemId`]} onChange={(event) => set(index, { itemId: event.target.value })} />
          <TextInput id={`goods-quantity-${index}`} size="md" inputMode="numeric" labelText="Quantity, base units" helperText={help?.(line.itemId.trim())} value={line.quantity} invalid={Boolean(errors[`lines[${index}].quantity`])} invalidText={errors[`lines[${index}].quantity`]} onChange={(event) => set(index, { quantity: event.target.value })} />
          {goods.length > 1 && (
            <Button kind="ghost" size="md" onClick={() => onChange(goods.filter((_, at) => at !== index))}>
              Remove line {index + 1}
            </Button>
          )}
        </div>
      ))}
      <Button kind="tertiary" size="sm" onClick={() => onChange([...goods, noGoods()])}>
        Add a line
      </Button>
    </fieldset>
  );
}
