//! The program that runs beside the page; everything is in the library.

#[cfg(target_arch = "wasm32")]
fn main() {
    inquit::browser::thread::serve();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This is a part of a web page: `cargo xtask serve` builds it and shows its address.");
}
