// SPDX-License-Identifier: Apache-2.0

/// Every condition of the policy format, in the order in which reasons are given: who made the image, where it comes
/// from and goes to, which image it is, what it is, how old it is, who else has it.
enum ConditionTypes {
    static let all: [any Condition.Type] = [
        OwnersCondition.self,
        SourceRegionsCondition.self,
        DestinationRegionsCondition.self,
        DestinationAccountsCondition.self,
        ImageIDsCondition.self,
        ImageNamesCondition.self,
        CopyNamesCondition.self,
        OperatingSystemsCondition.self,
        TenanciesCondition.self,
        MaxAgeCondition.self,
        MinAgeCondition.self,
        SharingCondition.self,
        SharedOnlyWithCondition.self,
    ]
}
