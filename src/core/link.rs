//! Which addresses may be followed from the page.

/// Whether it is an address on the web, which is the only kind that is safe to follow: `http` or
/// `https`, a host, and nothing that shows as a gap.
pub fn is_link(address: &str) -> bool {
    let Some((scheme, rest)) = address.split_once("://") else {
        return false;
    };
    let is_web = ["http", "https"]
        .iter()
        .any(|s| scheme.eq_ignore_ascii_case(s));
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let has_gap = |c: char| c.is_whitespace() || c.is_control();
    is_web && host.contains(char::is_alphanumeric) && !address.contains(has_gap)
}
