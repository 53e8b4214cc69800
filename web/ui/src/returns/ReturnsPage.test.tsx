import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { pageOf, SITES } from "../stock/stockTesting";
import { aSession, fakeServer, renderAt } from "../testing";
import { aReturn, aReturnLine } from "../transfers/transferTesting";
import ReturnPage from "./ReturnPage";
import ReturnsPage from "./ReturnsPage";

const supervisor = aSession({ roles: ["SUPERVISOR"] });

function openList(answers: Parameters<typeof fakeServer>[0]) {
  const server = fakeServer({ "GET /api/sites": SITES, ...answers });
  return { server, ...renderAt("/returns", <ReturnsPage session={supervisor} />) };
}

it("lists what comes back and takes parcels at the door", async () => {
  const { server } = openList({ "GET /api/returns": pageOf(aReturn()), "POST /api/returns/RET-000012/arrival": { body: aReturn({ state: "ARRIVED" }) } });

  expect((await screen.findByTestId("return-row")).textContent).toContain("3 base units");
  await userEvent.click(screen.getByTestId("return-arrive"));

  await waitFor(() => expect(server.calls("POST /api/returns/RET-000012/arrival")).toHaveLength(1));
});

it("reports a parcel nobody announced at the site one works at", async () => {
  const { server } = openList({ "GET /api/returns": pageOf(), "POST /api/returns/unannounced": { status: 202, body: aReturn({ announced: false, state: "ARRIVED" }) } });

  await userEvent.click(await screen.findByTestId("return-blind"));

  await waitFor(() => expect(server.calls("POST /api/returns/unannounced")).toHaveLength(1));
  expect(server.calls("POST /api/returns/unannounced")[0]!.search.get("siteId")).toBe("W1");
});

it("says that there is none", async () => {
  openList({ "GET /api/returns": pageOf() });
  expect(await screen.findByText(/^No return fits/)).toBeTruthy();
});

it("says what went wrong", async () => {
  openList({ "GET /api/returns": { status: 500, body: { detail: "The database is away." } } });
  expect(await screen.findByText("The database is away.")).toBeTruthy();
});

it("shows at the field why an announcement is refused", async () => {
  openList({ "GET /api/returns": pageOf(), "POST /api/returns": { status: 422, body: { detail: "There is no order SO-9.", errors: [{ field: "orderNumber", message: "There is no order SO-9. Check the number." }] } } });
  await userEvent.click(await screen.findByTestId("announce-return"));
  const dialog = within(screen.getByRole("dialog"));
  await userEvent.type(dialog.getByLabelText("Order, if it is known"), "SO-9");
  await userEvent.type(dialog.getByLabelText("Item of line 1"), "GAR-005");
  await userEvent.type(dialog.getByLabelText("Quantity, base units"), "2");

  await userEvent.click(dialog.getByRole("button", { name: "Announce it" }));

  expect(await dialog.findByText("There is no order SO-9. Check the number.")).toBeTruthy();
});

it("shows the grade of each line and what becomes of it", async () => {
  fakeServer({ "GET /api/returns/RET-000012": { body: aReturn({ state: "CLOSED", gradedBy: "quentin", closedAt: "2026-11-28T10:00:00Z", lines: [aReturnLine(), aReturnLine({ line: 2, disposition: "VENDOR", grade: "C" })] }) } });
  renderAt("/returns/RET-000012", <ReturnPage />, "/returns/:number");

  const lines = await screen.findAllByTestId("return-line");

  expect(lines[0]!.textContent).toContain("Bbox tornPhoto: shots/1.jpgInspected again");
  expect(lines[1]!.textContent).toContain("Held for the supplier");
  expect(screen.getByText("Graded by quentin")).toBeTruthy();
});

it("says that nobody opened the parcel yet", async () => {
  fakeServer({ "GET /api/returns/RET-000012": { body: aReturn({ announced: false, orderNumber: null, lines: [] }) } });
  renderAt("/returns/RET-000012", <ReturnPage />, "/returns/:number");
  expect(await screen.findByText("Nobody has opened the parcel yet.")).toBeTruthy();
});
