// SPDX-License-Identifier: Apache-2.0

extension Fault {
    /// The error that is answered instead of carrying the call out, where the fault is one.
    func refusal(of caller: Caller) -> ServiceError? {
        switch kind {
        case .throttle: caller.error("ThrottlingException", or: "Throttling", "Rate exceeded")
        case .error: error
        case .error500: caller.error("InternalFailure", or: "InternalFailure", Self.internalFailure, status: 500)
        case .error503:
            caller.error("ServiceUnavailableException", or: "ServiceUnavailable", "Service is unavailable", status: 503)
        case .accessDenied: .accessDenied(caller, operation)
        case .notFound: .resourceNotFound("The specified resource does not exist.", id: "unknown")
        case .expiredToken:
            caller.error(
                "ExpiredTokenException",
                or: "ExpiredToken",
                "The security token included in the request is expired",
                queryStatus: 403
            )
        default: nil
        }
    }

    /// The error that is answered although the call was carried out, where the fault is one.
    func afterthought(for caller: Caller) -> ServiceError? {
        guard kind == .error500After else { return nil }
        return caller.error("InternalFailure", or: "InternalFailure", Self.internalFailure, status: 500)
    }

    private static let internalFailure = "The request processing has failed because of an unknown error."
}

extension Caller {
    /// An error of the layer before every service, by its name in JSON or in the query protocol.
    fileprivate func error(
        _ jsonCode: String,
        or queryCode: String,
        _ message: String,
        status: Int = 400,
        queryStatus: Int? = nil
    ) -> ServiceError {
        service == .workSpaces
            ? ServiceError(jsonCode, message, status: status, origin: .front)
            : ServiceError(queryCode, message, status: queryStatus ?? status)
    }
}
