import { expect, it } from "vitest";
import { placeErrors } from "./fieldErrors";

const SCHEMA = {
  components: [
    { type: "textfield", id: "Field_note", key: "note" },
    { type: "group", id: "Group", components: [{ type: "radio", id: "Field_result", key: "result" }] },
    { type: "dynamiclist", id: "List", path: "countedLines", components: [{ type: "textfield", id: "Field_item", key: "itemId" }] },
  ],
};

it("finds fields by key, in groups and in the rows of a list", () => {
  const placed = placeErrors(SCHEMA, [
    { field: "note", message: "Note is missing." },
    { field: "note", message: "Note is short." },
    { field: "result", message: "Choose one." },
    { field: "countedLines[0].itemId", message: "Item is missing." },
    { field: "countedLines[2].itemId", message: "No such item." },
  ]);

  expect(placed.byField).toEqual({ Field_note: ["Note is missing.", "Note is short."], Field_result: ["Choose one."], Field_item: { 0: ["Item is missing."], 2: ["No such item."] } });
  expect(placed.others).toEqual([]);
});

it("keeps messages of no single field for the form as a whole", () => {
  const placed = placeErrors(SCHEMA, [
    { field: "countedLines", message: "Line 2 is missing." },
    { field: "weight", message: "Weigh it." },
  ]);

  expect(placed).toEqual({ byField: {}, others: ["Line 2 is missing.", "Weigh it."] });
});
