use inbox_doctor::{catalog::Catalog, explain::*};
fn main(){ let t=std::time::Instant::now(); let c=Catalog::embedded().unwrap(); println!("catalog {:?}", t.elapsed());
 let t=std::time::Instant::now(); let d=explain(&Pasted{text:"a1 NO [AUTHENTICATIONFAILED] Invalid credentials".into(),..Default::default()},&c); println!("first {:?} {:?}", t.elapsed(), d.causes.len());
 let t=std::time::Instant::now(); for _ in 0..20 { explain(&Pasted{text:"a1 NO [AUTHENTICATIONFAILED] Invalid credentials".into(),..Default::default()},&c);} println!("each {:?}", t.elapsed()/20);
 let x="535 5.7.8 AADSTS50126 [AUTHENTICATIONFAILED] ".repeat(20000); let t=std::time::Instant::now(); explain(&Pasted{text:x,..Default::default()},&c); println!("long {:?}", t.elapsed());
}
