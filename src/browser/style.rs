//! Styles that only the program can know, set one by one: the policy of the page forbids them as
//! attributes.

use web_sys::HtmlElement;

/// Sets a length in whole CSS pixels. Printing fractions would bring tables that nothing else needs.
pub fn set_pixels(element: &HtmlElement, property: &str, pixels: f64) {
    let pixels = format!("{}px", pixels.round() as i32);
    // Only a property that the browser does not know could be refused.
    let _ = element.style().set_property(property, &pixels);
}

/// Sets a property of ours to a number, for the style sheet to count with.
pub fn set_number(element: &HtmlElement, property: &str, number: usize) {
    // Names of ours are never refused.
    let _ = element.style().set_property(property, &number.to_string());
}
