package io.dockflow.engine;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.instance.CatchEvent;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.MessageEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.ReceiveTask;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeIoMapping;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeProperties;
import io.dockflow.processes.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A message brings what the model that waits for it reads. The records are
 * package-private where they are published, so that this table names them.
 */
class MessageContractTests {

	private static final Map<String, String> RECORDS = Map.ofEntries(
			Map.entry(Messages.ASN_ANNOUNCED, "receiving.DeliveryMessages.Started"),
			Map.entry(Messages.TRUCK_ARRIVED_UNANNOUNCED, "receiving.DeliveryMessages.Started"),
			Map.entry(Messages.TRUCK_ARRIVED, "receiving.DeliveryMessages.Arrived"),
			Map.entry(Messages.APPOINTMENT_CHANGED, "receiving.DeliveryMessages.Rescheduled"),
			Map.entry(Messages.DELIVERY_CANCELLED, "receiving.DeliveryMessages.Cancelled"),
			Map.entry(Messages.ORDER_RECEIVED, "orders.OrderReceived"),
			Map.entry(Messages.STOCK_ARRIVED, "orders.WaitingOrders.StockArrived"),
			Map.entry(Messages.ORDER_PICKED, "picking.OrderPicks.OrderPicked"),
			Map.entry(Messages.GOODS_ISSUED, "shipping.GoodsIssue.GoodsIssued"),
			Map.entry(Messages.ORDER_CANCELLED, "orders.OrderDesk.OrderCancelled"),
			Map.entry(Messages.WAVE_REQUESTED, "waves.WaveStart.WaveRequested"),
			Map.entry(Messages.PICK_WORK_REASSIGNED, "picking.PickReassignment.Reassigned"),
			Map.entry(Messages.LOAD_PLANNED, "shipping.LoadPlanning.LoadPlanned"),
			Map.entry(Messages.CARRIER_ARRIVED, "shipping.LoadDesk.CarrierArrived"),
			Map.entry(Messages.LOAD_DELIVERED, "shipping.LoadDesk.LoadDelivered"),
			Map.entry(Messages.ADJUSTMENT_REQUESTED, "adjustments.AdjustmentDesk.Requested"),
			Map.entry(Messages.STOCK_CHECK_DUE, "levels.StockWatch.CheckDue"),
			Map.entry(Messages.TRANSFER_REQUESTED, "transfers.TransferDesk.Requested"),
			Map.entry(Messages.COUNT_REQUESTED, "counting.CountDesk.Requested"),
			Map.entry(Messages.UNIT_LOADED, "crossdock.CrossDockRights.UnitLoaded"),
			Map.entry(Messages.DEMAND_LOST, "crossdock.CrossDockRights.DemandLost"),
			Map.entry(Messages.TRANSFER_ARRIVED, "transfers.TransferDesk.Arrived"),
			Map.entry(Messages.TRANSFER_CANCELLED, "transfers.TransferDesk.Cancelled"),
			Map.entry(Messages.PLAN_REQUESTED, "proposals.PlanDesk.Requested"),
			Map.entry(Messages.REPLENISHMENT_NEEDED, "replenishment.Replenishments.Needed"),
			Map.entry(Messages.REPLENISHMENT_NOT_NEEDED, "replenishment.Replenishments.NotNeeded"),
			Map.entry(Messages.FACES_REPLENISHED, "replenishment.Replenishments.Replenished"),
			Map.entry(Messages.RETURN_ANNOUNCED, "returns.ReturnDesk.Started"),
			Map.entry(Messages.RETURN_ARRIVED_UNANNOUNCED, "returns.ReturnDesk.Started"),
			Map.entry(Messages.RETURN_ARRIVED, "returns.ReturnDesk.Arrived"),
			Map.entry(Messages.PURCHASE_ORDER_REQUESTED, "purchasing.PurchaseDesk.Requested"),
			Map.entry(Messages.PURCHASE_ORDER_CONFIRMED, "purchasing.PurchaseDesk.Told"),
			Map.entry(Messages.PURCHASE_RECEIPT_POSTED, "purchasing.PurchaseDesk.Told"),
			Map.entry(Messages.PURCHASE_ORDER_CHANGED, "purchasing.PurchaseDesk.Told"),
			Map.entry(Messages.PURCHASE_ORDER_CANCELLED, "purchasing.PurchaseDesk.CalledOff"),
			Map.entry(Messages.SUPPLIER_REVIEW_DUE, "suppliers.ReviewWork.ReviewDue"));

	/** What an output mapping may set by itself, whatever the message brings. */
	private static final Set<String> LITERALS = Set.of("true", "false", "null");

	static List<FlowNode> receivers() throws IOException {
		var receivers = new ArrayList<FlowNode>();
		for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath*:dockflow/**/*.bpmn")) {
			try (InputStream model = resource.getInputStream()) {
				Bpmn.readModelFromStream(model)
					.getModelElementsByType(FlowNode.class)
					.stream()
					.filter((node) -> !messageOf(node).isEmpty())
					.forEach(receivers::add);
			}
		}
		return receivers;
	}

	@Test
	void everyMessageHasItsRecord() {
		assertThat(RECORDS.keySet()).isEqualTo(Messages.all());
	}

	@ParameterizedTest
	@MethodSource("receivers")
	void bringsWhatIsRead(FlowNode receiver) {
		assertThat(variablesOf(messageOf(receiver))).as("%s for %s", messageOf(receiver), receiver.getId())
			.containsAll(startVariables(receiver))
			.containsAll(plainReads(receiver));
	}

	private static String messageOf(FlowNode node) {
		return switch (node) {
			case ReceiveTask task -> task.getMessage().getName();
			case CatchEvent event -> event.getEventDefinitions()
				.stream()
				.filter(MessageEventDefinition.class::isInstance)
				.map((definition) -> ((MessageEventDefinition) definition).getMessage().getName())
				.findFirst()
				.orElse("");
			default -> "";
		};
	}

	private static Set<String> variablesOf(String message) {
		var type = ClassUtils.resolveClassName("io.dockflow." + RECORDS.get(message), null);
		return Stream.of(type.getRecordComponents()).map(RecordComponent::getName).collect(Collectors.toSet());
	}

	/** What the process declares to start with, when the message starts it. */
	private static Set<String> startVariables(FlowNode receiver) {
		if (!(receiver instanceof StartEvent && receiver.getParentElement() instanceof Process process)) {
			return Set.of();
		}
		return process.getSingleExtensionElement(ZeebeProperties.class)
			.getProperties()
			.stream()
			.filter((property) -> property.getName().equals("startVariables"))
			.flatMap((property) -> Stream.of(property.getValue().split(",\\s*")))
			.collect(Collectors.toSet());
	}

	/** The variables that an output mapping takes over as they are. */
	private static Set<String> plainReads(FlowNode receiver) {
		var mapping = receiver.getSingleExtensionElement(ZeebeIoMapping.class);
		if (mapping == null) {
			return Set.of();
		}
		return mapping.getOutputs()
			.stream()
			.map((output) -> output.getSource().substring(1))
			.filter((source) -> source.matches("\\w+") && !LITERALS.contains(source))
			.collect(Collectors.toSet());
	}

}
