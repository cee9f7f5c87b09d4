import Foundation

// `Fuzz TARGET [libFuzzer's options]`: libFuzzer, whose main this program has, hands its inputs to one target.
// https://llvm.org/docs/LibFuzzer.html

private let target = CommandLine.arguments.dropFirst().first.flatMap { Target(rawValue: $0) }

/// Takes the target's name off the arguments before libFuzzer looks at them; without one, lists them.
@_cdecl("LLVMFuzzerInitialize")
public func begin(
    _ count: UnsafeMutablePointer<Int32>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>
) -> Int32 {
    guard target != nil else {
        print(Target.allCases.map(\.rawValue).joined(separator: "\n"))
        exit(0)
    }
    arguments.pointee[1] = arguments.pointee[0]
    arguments.pointee += 1
    count.pointee -= 1
    return 0
}

@_cdecl("LLVMFuzzerTestOneInput")
public func take(_ data: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
    target?.read(Array(UnsafeBufferPointer(start: data, count: size)))
    return 0
}
