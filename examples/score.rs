use inbox_doctor::model::provider::ProviderId;
use inbox_doctor::{catalog::Catalog, explain::*};
fn main() {
    let args: Vec<String> = std::env::args().collect();
    let (cat, errs) = Catalog::with_overlay(Some(std::path::Path::new(&args[2]))).unwrap();
    for e in errs {
        println!("ERR {e}");
    }
    let all = args.get(3).is_some();
    let mut n = (0, 0, 0, 0, 0);
    for line in std::fs::read_to_string(&args[1]).unwrap().lines() {
        let r: serde_json::Value = serde_json::from_str(line).unwrap();
        let s = |k: &str| r[k].as_str().unwrap_or_default().to_owned();
        let p =
            Pasted { text: s("raw"), provider: Some(ProviderId::new(s("provider"))), stage: s("stage").parse().ok() };
        let d = explain(&p, &cat);
        let got = d.causes.first().map_or("unknown".into(), |c| c.cause.clone());
        let also: Vec<String> = r["also"].as_array().unwrap().iter().map(|v| v.as_str().unwrap().to_owned()).collect();
        n.0 += 1;
        let ok = got == s("cause") || also.contains(&got);
        if got == s("cause") {
            n.1 += 1
        }
        if ok {
            n.2 += 1
        } else if got == "unknown" {
            n.3 += 1
        } else {
            n.4 += 1
        }
        if !ok || all {
            let list: Vec<String> = d.causes.iter().map(|c| format!("{}@{}", c.card, c.rank)).collect();
            println!(
                "{} {}: want {} {:?} got {}\n   {} {} | {:?}\n   {:?}\n   {:?}",
                if ok {
                    "ok"
                } else if got == "unknown" {
                    "UNKNOWN"
                } else {
                    "WRONG"
                },
                s("id"),
                s("cause"),
                also,
                got,
                s("provider"),
                s("stage"),
                s("raw").chars().take(200).collect::<String>(),
                list,
                codes_of(&p.text)
            );
        }
    }
    println!("{n:?}");
}
