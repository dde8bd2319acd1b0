/** What somebody has changed in a form that is not sent yet. */
interface KeptField {
	/** Which form of the page, and which field of it: fields of one name are told apart by their order. */
	readonly form: number;
	readonly field: number;
	readonly name: string;
	readonly value: string;
	readonly checked: boolean;
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Never kept: passwords, files and what is pressed. */
const UNKEPT = ['password', 'file', 'submit', 'button', 'image', 'reset'];

/** What is written but not sent, for Kit to keep while the tab is open: back, forward and reload bring it again. Null: nothing is. */
export function captureForms(): KeptField[] | null {
	const kept = listForms().flatMap((form, at) => {
		const controls = listControls(form);
		if (!controls.some(isChanged)) return [];
		return controls.flatMap((control, field) =>
			isChanged(control) || control.type === 'hidden' ? [toKept(control, at, field)] : []
		);
	});
	return kept.length > 0 ? kept : null;
}

/**
 * Writes it back where the same field still stands. The version that it was written on comes with it: what somebody else has
 * saved meanwhile is then asked about and not overwritten.
 */
export function restoreForms(kept: readonly KeptField[] | null): void {
	const forms = listForms();
	for (const { form, field, name, value, checked } of kept ?? []) {
		const control = forms[form] && listControls(forms[form])[field];
		if (control?.name !== name) continue;
		if (isTicked(control)) control.checked = checked;
		else control.value = value;
		control.dispatchEvent(new Event('input', { bubbles: true }));
		control.dispatchEvent(new Event('change', { bubbles: true }));
	}
}

function listForms(): HTMLFormElement[] {
	return [...document.querySelectorAll<HTMLFormElement>('main form[method="POST"]')];
}

function listControls(form: HTMLFormElement): Control[] {
	return [...form.elements].filter(isControl);
}

function isControl(element: Element): element is Control {
	const isField =
		element instanceof HTMLInputElement ||
		element instanceof HTMLTextAreaElement ||
		element instanceof HTMLSelectElement;
	return isField && element.name !== '' && !UNKEPT.includes(element.type);
}

function isTicked(control: Control): control is HTMLInputElement {
	return control.type === 'checkbox' || control.type === 'radio';
}

function isChanged(control: Control): boolean {
	if (control.type === 'hidden') return false;
	if (control instanceof HTMLSelectElement) {
		return [...control.options].some((option) => option.selected !== option.defaultSelected);
	}
	if (isTicked(control)) return control.checked !== control.defaultChecked;
	return control.value !== control.defaultValue;
}

function toKept(control: Control, form: number, field: number): KeptField {
	const checked = isTicked(control) && control.checked;
	return { form, field, name: control.name, value: control.value, checked };
}
