//! Mounts the page; everything is in the library.

#[cfg(target_arch = "wasm32")]
fn main() {
    inquit::ui::mount();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Inquit is a web page: `cargo xtask serve` builds it and shows its address.");
}
