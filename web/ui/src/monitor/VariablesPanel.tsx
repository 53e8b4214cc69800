import { useInstanceVariables } from "../api/useInstanceVariables";
import { moment } from "../common/format";
import { ListState } from "../common/ListState";
import { SimpleTable } from "../common/SimpleTable";

/** Variables of the instance; those of inner scopes are marked. */
export function VariablesPanel({ instanceKey }: { instanceKey: string }) {
  const variables = useInstanceVariables(instanceKey);
  return (
    <ListState query={variables} empty={(all) => all.length === 0} emptyText="It has no variables.">
      {(all) => (
        <SimpleTable
          label="Variables"
          rows={all}
          id={(variable) => `${variable.scopeKey}/${variable.name}`}
          columns={[
            { name: "Name", cell: (variable) => <span className="df-mono">{variable.name}</span> },
            { name: "Value", cell: (variable) => <pre className="df-json">{JSON.stringify(variable.value, null, 2)}</pre> },
            { name: "Scope", cell: (variable) => (variable.scopeKey === instanceKey ? "instance" : "element"), wide: true },
            { name: "Set", cell: (variable) => moment(variable.updatedAt), wide: true },
          ]}
        />
      )}
    </ListState>
  );
}
