/** Of the KPI `N00667`: `kolada-n00667`. */
export function koladaIndicatorId(kpi: string): string {
	return `kolada-${kpi.toLowerCase()}`;
}
